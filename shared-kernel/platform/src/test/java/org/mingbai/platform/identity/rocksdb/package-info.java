/** The key store on its disk. */


