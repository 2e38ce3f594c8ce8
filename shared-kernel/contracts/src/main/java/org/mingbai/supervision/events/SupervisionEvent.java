package org.mingbai.supervision.events;

import org.mingbai.kernel.DomainEvent;

/** Appointed members of the public watch. */
public sealed interface SupervisionEvent extends DomainEvent permits
        SupervisorAppointed,
        SupervisionReportFiled,
        TicketPressed {
}
