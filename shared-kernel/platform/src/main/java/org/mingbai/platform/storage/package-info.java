/** Where the log, the keys and the views are kept: in folders of one process, or in a MongoDB that several nodes share. */
@NullMarked
package org.mingbai.platform.storage;

import org.jspecify.annotations.NullMarked;
