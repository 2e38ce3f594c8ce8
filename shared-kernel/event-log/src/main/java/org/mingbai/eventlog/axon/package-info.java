/** Axon Framework 5 on the log. Thin on purpose: Axon's storage SPI changed after 5.0.1 and will change again. */
@NullMarked
package org.mingbai.eventlog.axon;

import org.jspecify.annotations.NullMarked;
