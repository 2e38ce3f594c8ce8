/** Views in MongoDB, shared by several processes: one of them writes at a time, all of them read. */
@NullMarked
package org.mingbai.viewstore.mongodb;

import org.jspecify.annotations.NullMarked;
