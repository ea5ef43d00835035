package io.yeyak.common.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** A key, and a certificate for it that only its owner vouches for, made for one test. */
record SelfSigned(Path key, Path certificate) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PASSWORD = "only-for-a-moment";
    private static final String ALIAS = "server";

    /** Makes them, for a server that is called by an address. */
    static SelfSigned of(Path folder, String name, String address) throws IOException, GeneralSecurityException {
        Path keys = folder.resolve(name + ".p12");
        var made = Command.run(folder, PATIENCE, making(keys, address));
        if (made.status() != 0) {
            throw new AssertionError("there is no certificate: " + made.output());
        }
        KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        Path key = folder.resolve(name + ".key");
        Path certificate = folder.resolve(name + ".crt");
        PrivateFile.write(
                key,
                pem("PRIVATE KEY", store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded()));
        Files.writeString(
                certificate, pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded()));
        return new SelfSigned(key, certificate);
    }

    private static List<String> making(Path keys, String address) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=" + address,
                "-ext",
                "san=ip:" + address,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD);
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder().encodeToString(content)
                + "\n-----END " + what + "-----\n";
    }
}
