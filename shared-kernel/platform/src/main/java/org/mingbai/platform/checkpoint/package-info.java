/** Where the last signed checkpoint is remembered: beside the log's folder or in the keys' database, so that who puts the log back does not put it back, too. */
@NullMarked
package org.mingbai.platform.checkpoint;

import org.jspecify.annotations.NullMarked;
