/** Whoever comes or goes, the tickets of the post follow, before the coming or going is answered. */
@NullMarked
package org.mingbai.handling.automation;

import org.jspecify.annotations.NullMarked;
