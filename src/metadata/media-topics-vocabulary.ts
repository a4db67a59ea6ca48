/** URI of the IPTC Media Topics vocabulary. A topic's URI is this and its code. */
export const mediaTopicsVocabulary = 'http://cv.iptc.org/newscodes/mediatopic/';
