package org.mingbai.bench.crud;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of a call, in plain text, with no history. */
@Entity
@Table(name = "calls")
public class Call {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String line = "";

    @Column(length = 200)
    private String subject = "";

    @Column(columnDefinition = "text")
    private String text = "";

    private @Nullable String district;

    private @Nullable String phone;

    private Instant receivedAt = Instant.EPOCH;

    protected Call() {
    }

    Call(String line, String subject, String text, @Nullable String district, @Nullable String phone, Instant receivedAt) {
        this.line = line;
        this.subject = subject;
        this.text = text;
        this.district = district;
        this.phone = phone;
        this.receivedAt = receivedAt;
    }

    @Nullable Long id() {
        return id;
    }
}
