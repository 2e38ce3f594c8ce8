/** Keys in a MongoDB database of their own, for several nodes. */
@NullMarked
package org.mingbai.platform.identity.mongodb;

import org.jspecify.annotations.NullMarked;
