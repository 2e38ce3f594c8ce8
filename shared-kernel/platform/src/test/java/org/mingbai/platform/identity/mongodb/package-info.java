/** The key store on a MongoDB, where there is one. */
@NullMarked
package org.mingbai.platform.identity.mongodb;

import org.jspecify.annotations.NullMarked;
