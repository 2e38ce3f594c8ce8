/** Holders come and go; a post that nobody is present at is vacant (空岗). */
@NullMarked
package org.mingbai.organisation.write.presence;

import org.jspecify.annotations.NullMarked;
