/**
 * Forms of the pages where no script runs: what a browser sends by itself reaches the same endpoints as JSON, and what they answer is
 * written as a page.
 */
@NullMarked
package org.mingbai.platform.http.form;

import org.jspecify.annotations.NullMarked;
