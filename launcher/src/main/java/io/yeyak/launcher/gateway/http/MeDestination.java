package io.yeyak.launcher.gateway.http;

import io.vertx.core.Future;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.json.Json;
import io.yeyak.launcher.gateway.identity.Caller;
import io.yeyak.launcher.gateway.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells callers who they are. */
public final class MeDestination implements Destination {

    private record Me(String subject, List<String> roles, Instant expiresAt) {}

    private final Answers answers;

    public MeDestination(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Future<Void> answer(Call call) {
        Caller caller = call.caller().orElseThrow();
        List<String> roles =
                caller.roles().stream().sorted().map(Role::spelling).toList();
        byte[] body = Json.encode(new Me(caller.subject(), roles, caller.expiresAt()));
        return answers.write(call, new Answer.Done(Map.of(), body));
    }
}
