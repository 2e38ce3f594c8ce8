/** The clock that runs by itself under test: on the real bus, its list on disk. */
@NullMarked
package org.mingbai.escalation.automation;

import org.jspecify.annotations.NullMarked;
