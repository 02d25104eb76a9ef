import type { Secrets } from '../keys/secrets.ts'
import { signingKeyOf } from '../keys/signing.ts'

/**
 * The keys of the sample. They are PUBLIC: anybody can read them here, and they protect nothing. The sample has them so
 * that its record, checkpoints included, has the same bytes on every machine.
 */
export const sampleLeadSecrets: Secrets = {
  signing: '07871a6c19fc4726a185aa8aa95f2e91ee70600ea334474f65a2f935bd9060c6',
  identity: 'AGE-SECRET-KEY-1675C6VEUQG5GGJLV5PMLXRPKQ205A9M73LZ7FESRGCH2S9CDK2TSXAUE22',
  recipient: 'age1lnnu7p4hejth3v29t7nwalkm4xvpp5pvr6sxw3yepwgkwc8zpyxs03vx46',
  enrolments: [],
  words: [],
}

export const sampleMemberSecrets: Secrets = {
  signing: '096164023c60ac2f4c44d04479fd2cd6efbef4f9f2dd2abd9a09da323e862878',
  identity: 'AGE-SECRET-KEY-1NRP2CM5C5PKF9ZFQM7UDXG4NUKSPZY9EL37SJ8R3T0HN248RGERS4GN2UA',
  recipient: 'age1vv5n0vja2caghdhtz5e5vvkqrhct4gkvljeu4laagehedyw6dd4sstljlx',
  enrolments: [],
  words: [],
  lead: {
    signing: signingKeyOf(sampleLeadSecrets.signing).public,
    recipient: sampleLeadSecrets.recipient,
  },
}
