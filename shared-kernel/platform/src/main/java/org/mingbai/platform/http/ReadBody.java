package org.mingbai.platform.http;

import java.io.ByteArrayInputStream;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/** A body that is at hand as a whole, for whoever reads it as a stream. */
public final class ReadBody extends ServletInputStream {

    private final ByteArrayInputStream source;

    public ReadBody(byte[] body) {
        this.source = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
        return source.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        return source.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
        return source.available() == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("the body is already read; asynchronous reading is not offered");
    }
}
