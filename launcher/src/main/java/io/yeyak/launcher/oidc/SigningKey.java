package io.yeyak.launcher.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.yeyak.common.embedded.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The RSA key of one data folder, made once and kept there, readable to its owner alone. */
final class SigningKey {

    private static final int BITS = 2048;

    private final RSAKey key;
    private final RSASSASigner signer;

    private SigningKey(RSAKey key) throws JOSEException {
        this.key = key;
        this.signer = new RSASSASigner(key);
    }

    /** Whether there is one in {@code folder}. */
    static boolean isIn(Path folder) {
        return Files.exists(file(folder));
    }

    /** Reads the key in {@code folder}, which is made if there is none. Blocks. */
    static SigningKey in(Path folder) {
        try {
            if (!isIn(folder)) {
                PrivateFile.write(file(folder), generate().toJSONString());
            }
            return new SigningKey(RSAKey.parse(Files.readString(file(folder))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("The file " + file(folder) + " holds no key for signing.", e);
        }
    }

    private static RSAKey generate() throws JOSEException {
        return new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
    }

    private static Path file(Path folder) {
        return folder.resolve("signing-key.json");
    }

    /** The public half, as the issuer publishes it. */
    JWKSet published() {
        return new JWKSet(key.toPublicJWK());
    }

    SignedJWT sign(JOSEObjectType type, JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(type)
                .keyID(key.getKeyID())
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean hasSigned(SignedJWT token) {
        try {
            return JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
                    && token.verify(new RSASSAVerifier(key.toRSAPublicKey()));
        } catch (JOSEException e) {
            return false;
        }
    }
}
