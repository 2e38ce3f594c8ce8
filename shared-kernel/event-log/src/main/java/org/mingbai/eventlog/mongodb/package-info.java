/** The log in a MongoDB replica set. */
@NullMarked
package org.mingbai.eventlog.mongodb;

import org.jspecify.annotations.NullMarked;
