/** The last signed checkpoint in a MongoDB. */
@NullMarked
package org.mingbai.platform.checkpoint.mongodb;

import org.jspecify.annotations.NullMarked;
