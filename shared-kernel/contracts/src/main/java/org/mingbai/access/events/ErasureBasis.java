package org.mingbai.access.events;

/** Why personal data has to be erased: the five cases of 个人信息保护法 art. 47, in its order. */
public enum ErasureBasis {
    /** What it was needed for is done, cannot be done, or does not need it any more. */
    PURPOSE_ACHIEVED,
    /** The service has ended, or the time for which it may be kept is over. */
    RETENTION_EXPIRED,
    CONSENT_WITHDRAWN,
    /** It was handled against the law or against what was agreed. */
    UNLAWFUL_PROCESSING,
    OTHER_LAW
}
