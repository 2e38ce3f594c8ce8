package org.mingbai.kernel.value;

/**
 * Text that only the holder of its owner's key can read: AES-256-GCM ciphertext in base64url. It is what events carry in place of
 * names, phones, addresses and free text, so destroying the key erases the text and breaks no hash.
 */
public record SealedText(String value) {

    public SealedText {
        if (value.isBlank()) {
            throw new IllegalArgumentException("sealed text is never blank");
        }
    }

    @Override
    public String toString() {
        return "SealedText";
    }
}
