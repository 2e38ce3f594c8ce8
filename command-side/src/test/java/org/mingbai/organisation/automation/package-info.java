/** Tests. */
@NullMarked
package org.mingbai.organisation.automation;

import org.jspecify.annotations.NullMarked;
