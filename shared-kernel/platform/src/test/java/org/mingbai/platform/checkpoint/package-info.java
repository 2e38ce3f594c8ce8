/** The memory of the last signed checkpoint in its storages. */
package org.mingbai.platform.checkpoint;
