/** Keys, sealed text and the forms that are compared blind. */


