package io.yeyak.launcher.drill.history;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an operation has come, in Jepsen's words. */
public enum Type {
    /** Somebody begins. */
    @JsonProperty("invoke")
    INVOKE,
    /** It was done. */
    @JsonProperty("ok")
    OK,
    /** It was refused, and certainly not done. */
    @JsonProperty("fail")
    FAIL,
    /** Nobody knows: it may be done, now or later, or not. Also what is only told. */
    @JsonProperty("info")
    INFO
}
