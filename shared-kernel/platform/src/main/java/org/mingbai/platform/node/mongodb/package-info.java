/** Nodes that find one another in a MongoDB. */
@NullMarked
package org.mingbai.platform.node.mongodb;

import org.jspecify.annotations.NullMarked;
