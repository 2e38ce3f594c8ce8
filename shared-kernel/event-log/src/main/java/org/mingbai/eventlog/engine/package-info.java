/** How the log works: one writer that groups what comes and checks each condition, readers beside it, and the verification of both. */
@NullMarked
package org.mingbai.eventlog.engine;

import org.jspecify.annotations.NullMarked;
