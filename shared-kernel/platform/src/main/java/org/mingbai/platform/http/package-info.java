/** What every endpoint has in common: problems, positions, versions. */
@NullMarked
package org.mingbai.platform.http;

import org.jspecify.annotations.NullMarked;
