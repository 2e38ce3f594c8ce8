package org.mingbai.access.write.erasure;

/** What can be erased of a ticket or call: who called, in all their calls and tickets at once; and its own texts. */
public enum Erasable { CALLER, TEXTS }
