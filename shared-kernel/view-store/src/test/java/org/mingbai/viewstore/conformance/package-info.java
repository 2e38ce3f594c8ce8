/** What every store has to make true of a view, and the proof that the suite notices when one does not. */
@NullMarked
package org.mingbai.viewstore.conformance;

import org.jspecify.annotations.NullMarked;
