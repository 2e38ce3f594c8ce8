/** Tests of what follows from coming and going. */
@NullMarked
package org.mingbai.handling.automation;

import org.jspecify.annotations.NullMarked;
