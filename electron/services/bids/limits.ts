/** More than any panel reads; a folder with more was chosen by mistake. */
export const FILES_MAXIMUM = 2000
export const GIGABYTE = 1024 * 1024 * 1024
/** Of all files of one box together. */
export const BYTES_MAXIMUM = 4 * GIGABYTE
/** A zip is kept until it is unpacked. */
export const ZIP_MAXIMUM = 2 * GIGABYTE
/** Text is taken out of files up to so many bytes; larger ones stay documents. */
export const TEXT_FILE_MAXIMUM = 20 * 1024 * 1024
/** What a Word file may unpack to: 5,000 pages of text are 20 MB. */
export const WORD_UNPACKED_MAXIMUM = 96 * 1024 * 1024
/** A file in a zip that is so many times its packed size, and larger than a megabyte, is made to fill a disk. */
export const RATIO_MAXIMUM = 250
export const RATIO_FROM = 1024 * 1024
