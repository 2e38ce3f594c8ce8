/** Nodes that find one another in a MongoDB, where there is one. */
@NullMarked
package org.mingbai.platform.node.mongodb;

import org.jspecify.annotations.NullMarked;
