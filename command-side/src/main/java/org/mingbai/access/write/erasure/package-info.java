/**
 * Erasing what the law says must go (个人信息保护法 art. 47): keys are destroyed, events never. Who a caller was and what was said cannot be
 * read any more; that there was a matter, when, who handled it and how late, stays.
 */
@NullMarked
package org.mingbai.access.write.erasure;

import org.jspecify.annotations.NullMarked;
