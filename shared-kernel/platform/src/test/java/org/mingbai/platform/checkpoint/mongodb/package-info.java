/** The last signed checkpoint in a MongoDB. */
package org.mingbai.platform.checkpoint.mongodb;
