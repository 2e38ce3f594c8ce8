/** The one JSON form: of events in the log and of bodies on the wire. */
@NullMarked
package org.mingbai.platform.json;

import org.jspecify.annotations.NullMarked;
