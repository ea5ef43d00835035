package io.yeyak.launcher.oidc;

import io.yeyak.common.embedded.PrivateFile;
import io.yeyak.common.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The users of one data folder: at first the demo users, then whoever its owner writes into {@code users.json}. */
public final class Users {

    // Somebody who does not exist takes as long as somebody who does: the time tells nothing.
    private static final PasswordHash NOBODYS = PasswordHash.of("");

    private final Map<String, User> byName;

    private Users(List<User> users) {
        this.byName = users.stream().collect(Collectors.toUnmodifiableMap(User::name, Function.identity()));
    }

    /** Reads the users in {@code folder}, where the demo users are written if there are none. Blocks. */
    public static Users in(Path folder) {
        var file = folder.resolve("users.json");
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, Json.text(new Listed(demo())));
            }
            return new Users(Json.decode(Files.readAllBytes(file), Listed.class).users());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<User> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The user with this name, if that is the password. Blocks for as long as a hash takes. */
    Optional<User> signIn(String name, String password) {
        var user = named(name);
        var matches = user.map(User::password).orElse(NOBODYS).matches(password);
        return user.filter(known -> matches);
    }

    private static List<User> demo() {
        return DemoUser.ALL.parallelStream()
                .map(user ->
                        new User(user.name(), user.fullName(), List.of(user.role()), PasswordHash.of(user.password())))
                .toList();
    }

    private record Listed(List<User> users) {}
}
