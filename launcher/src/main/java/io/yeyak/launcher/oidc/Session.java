package io.yeyak.launcher.oidc;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Instant;
import java.util.Optional;

/**
 * One sign-in of one user, from which all its tokens come.
 *
 * @param scope what the client asked for
 * @param nonce what the client binds the identity token to, when it gave one
 * @param since when the password was typed
 */
record Session(User user, Scope scope, Optional<Nonce> nonce, Instant since) {}
