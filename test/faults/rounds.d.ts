/** How many rounds to run: few with all the other tests, many in `npm run test:faults` or with FAIRMARK_FAULTS=long. */
export declare function rounds(usually: number, atLength: number): number;
/**
 * What generated cases begin from: the same for each run of all tests, so that a commit has one verdict; another one each time
 * where there is time to look at what it finds.
 */
export declare const propertySeed: number;
/** How long a test of so many rounds may take, in milliseconds. */
export declare const timeLimit: number;
export declare function countTo(rounds: number): readonly number[];
