package org.mingbai.access.write.identity;

import org.mingbai.kernel.Refusal;

/** Who called was erased by law: nobody can tell any more. */
record IdentityErased() implements Refusal.Conflict {
}
