package io.yeyak.ticketlist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ApprovalTest {

    private static final HoldEvent GRANTED =
            new HoldEvent.TicketApprovalGranted(Sample.RESERVATION, Sample.SHOW, "admin", false);
    private static final HoldEvent RELEASED =
            new HoldEvent.TicketHoldReleased(Sample.RESERVATION, Sample.SHOW, "CANCELLED");
    private static final HoldEvent OVERDUE =
            new HoldEvent.TicketApprovalTimedOut(Sample.RESERVATION, Sample.SHOW, "ESCALATE");

    @Test
    void itIsOpenUntilSomebodyDecides() {
        assertThat(Sample.having(Sample.approvalRequested()).hold().openApproval())
                .isPresent();
        assertThat(Sample.having(Sample.approvalRequested(), GRANTED).hold().openApproval())
                .isEmpty();
    }

    @Test
    void whoDecidedAndWhyIsKept() {
        HoldEvent denied = new HoldEvent.TicketApprovalDenied(Sample.RESERVATION, Sample.SHOW, "admin", "resells");
        HoldEvent rejected = new HoldEvent.TicketHoldRejected(Sample.RESERVATION, Sample.SHOW, "DENIED");
        Approval approval = Sample.having(Sample.approvalRequested(), denied, rejected)
                .hold()
                .approval()
                .orElseThrow();
        assertThat(approval.status()).isEqualTo(Approval.Status.DENIED);
        assertThat(approval.decidedBy()).contains("admin");
        assertThat(approval.reason()).contains("resells");
    }

    @Test
    void nobodyNeedsItAfterTheHoldIsGone() {
        assertThat(Sample.having(Sample.approvalRequested(), RELEASED)
                        .hold()
                        .approval()
                        .map(Approval::status))
                .contains(Approval.Status.WITHDRAWN);
    }

    @Test
    void anOverdueOneStaysOpenAndRaisesAnAlarm() {
        ReservationView view = Sample.having(Sample.approvalRequested(), OVERDUE);
        assertThat(view.hold().openApproval()).isPresent();
        assertThat(view.alarms())
                .containsExactly(new Alarm(
                        Alarm.Kind.APPROVAL,
                        Sample.RESERVATION,
                        new Concern("approval-overdue", "Nobody has decided in time."),
                        Sample.NOON.plusSeconds(2)));
    }

    @Test
    void theAlarmEndsWithTheDecision() {
        assertThat(Sample.having(Sample.approvalRequested(), OVERDUE, GRANTED).alarms())
                .isEmpty();
    }

    @Test
    void aTimeOutThatDecidesByItselfRaisesNone() {
        HoldEvent timedOut = new HoldEvent.TicketApprovalTimedOut(Sample.RESERVATION, Sample.SHOW, "DENY");
        assertThat(Sample.having(Sample.approvalRequested(), timedOut).alarms()).isEmpty();
    }
}
