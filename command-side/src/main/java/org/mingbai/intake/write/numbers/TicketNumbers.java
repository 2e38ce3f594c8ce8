package org.mingbai.intake.write.numbers;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.mingbai.intake.events.TicketNumbersReserved;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.intake.numbers.NumberMemory;
import org.mingbai.time.ChinaTime;
import org.springframework.stereotype.Component;

/**
 * Hands out ticket numbers from blocks that this node has reserved in the log. A number is never given twice, by no node, nor by a log
 * that was put back and has forgotten it; gaps are allowed. Safe for many threads.
 */
@Component
public final class TicketNumbers {
    private final Commands commands;
    private final NumberMemory memory;
    private final Map<Integer, Block> blocks = new HashMap<>();

    private record Block(long next, long last, int size, long reservedAt) {

        boolean isUsedUp() {
            return next > last;
        }

        int sizeOfNext() {
            return BlockSize.after(size, Duration.ofNanos(System.nanoTime() - reservedAt));
        }

        Block after() {
            return new Block(next + 1, last, size, reservedAt);
        }
    }

    TicketNumbers(Commands commands, NumberMemory memory) {
        this.commands = commands;
        this.memory = memory;
    }

    /** The next number of the year, China time, that the matter was accepted in. */
    public TicketNumber next(Instant acceptedAt) {
        return next(ChinaTime.dateOf(acceptedAt).getYear());
    }

    public synchronized TicketNumber next(int year) {
        var block = blocks.get(year);
        if (block == null || block.isUsedUp()) {
            block = reserve(year, block == null ? BlockSize.FIRST : block.sizeOfNext());
        }
        blocks.put(year, block.after());
        return TicketNumber.of(year, block.next());
    }

    private Block reserve(int year, int size) {
        var committed = commands.send(new ReserveTicketNumbers(year, size), CommandRequest.by(Automation.ACTOR)).orRefuse();
        var reserved = committed.event(TicketNumbersReserved.class);
        // before any of them is answered: from then on somebody holds it, whatever becomes of the log
        memory.given(year, reserved.last(), committed.position());
        return new Block(reserved.first(), reserved.last(), size, System.nanoTime());
    }
}
