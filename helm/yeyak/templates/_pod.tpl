{{/*
The pods. All of these take a dict of root, name, component (its values), roles (what it is told to play, joined by
commas), conf (the text of its yeyak.conf) and revisionLabel (what the controller marks the pods of one revision with).
*/}}

{{/* The template of the pods of a component: what stands below spec.template. */}}
{{- define "yeyak.podTemplate" -}}
metadata:
  labels:
    {{- include "yeyak.selectorLabels" . | nindent 4 }}
    app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
    app.kubernetes.io/part-of: yeyak
    yeyak.io/member: "true"
    {{- with .root.Values.pods.labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  annotations:
    checksum/config: {{ .conf | sha256sum | quote }}
    {{- with .root.Values.pods.annotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    {{- with .component.podAnnotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  serviceAccountName: {{ include "yeyak.serviceAccountName" .root }}
  {{- include "yeyak.podBasics" .root | nindent 2 }}
  terminationGracePeriodSeconds: {{ .root.Values.lifecycle.terminationGracePeriodSeconds | int }}
  {{- include "yeyak.spread" . | nindent 2 }}
  containers:
    - name: yeyak
      {{- include "yeyak.containerBasics" .root | nindent 6 }}
      args:
        - start
        - --config
        - /etc/yeyak/yeyak.conf
        - --roles
        - {{ .roles | quote }}
      env:
        {{- include "yeyak.env" . | nindent 8 }}
      {{- with .root.Values.extraEnvFrom }}
      envFrom:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      ports:
        {{- include "yeyak.ports" . | nindent 8 }}
      {{- include "yeyak.probes" .root | nindent 6 }}
      lifecycle:
        preStop:
          sleep:
            seconds: {{ .root.Values.lifecycle.preStopSleepSeconds | int }}
      resources:
        {{- toYaml .component.resources | nindent 8 }}
      volumeMounts:
        {{- include "yeyak.volumeMounts" .root | nindent 8 }}
    {{- with .root.Values.extraContainers }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  volumes:
    - name: config
      projected:
        # 0440: for the owner and the group of the pod.
        defaultMode: 288
        sources:
          {{- include "yeyak.sources" . | nindent 10 }}
    {{- include "yeyak.volumes" .root | nindent 4 }}
{{- end -}}

{{/* What all pods have in common, of the migrations too; takes the scope of the chart. */}}
{{- define "yeyak.podBasics" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range $secret := . }}
  - name: {{ $secret }}
  {{- end }}
{{- end }}
securityContext:
  {{- toYaml .Values.pods.securityContext | nindent 2 }}
{{- with .Values.pods.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .Values.pods.runtimeClassName }}
runtimeClassName: {{ . }}
{{- end }}
{{- with .Values.pods.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.pods.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.pods.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{/* What the containers of the image have in common; takes the scope of the chart. */}}
{{- define "yeyak.containerBasics" -}}
image: {{ include "yeyak.image" (dict "image" .Values.image "fallback" .Chart.AppVersion) | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  {{- toYaml .Values.pods.containerSecurityContext | nindent 2 }}
{{- end -}}

{{/* Old and new pods are spread each by themselves: otherwise the old ones decide where the new ones go. */}}
{{- define "yeyak.spread" -}}
{{- $zones := .root.Values.pods.topologySpread.zones -}}
{{- $hosts := .root.Values.pods.topologySpread.hosts -}}
{{- if or $zones $hosts -}}
topologySpreadConstraints:
{{- if $zones }}
  - maxSkew: 1
    topologyKey: topology.kubernetes.io/zone
    whenUnsatisfiable: {{ $zones }}
    labelSelector:
      matchLabels:
        {{- include "yeyak.selectorLabels" . | nindent 8 }}
    matchLabelKeys:
      - {{ .revisionLabel }}
{{- end }}
{{- if $hosts }}
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: {{ $hosts }}
    labelSelector:
      matchLabels:
        {{- include "yeyak.selectorLabels" . | nindent 8 }}
    matchLabelKeys:
      - {{ .revisionLabel }}
{{- end }}
{{- else -}}
topologySpreadConstraints: []
{{- end -}}
{{- end -}}

{{- define "yeyak.env" -}}
- name: YEYAK_CLUSTER_HOST
  valueFrom:
    fieldRef:
      fieldPath: status.podIP
- name: YEYAK_LOG
  value: {{ .root.Values.logs.level | quote }}
- name: YEYAK_LOG_FORMAT
  value: {{ .root.Values.logs.format | quote }}
- name: JDK_JAVA_OPTIONS
  value: {{ printf "%s %s" .root.Values.pods.javaOptions .component.javaOptions | trim | quote }}
{{- with .root.Values.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- with .component.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "yeyak.ports" -}}
{{- $plays := splitList "," .roles -}}
- name: management
  containerPort: {{ .root.Values.management.port | int }}
- name: hazelcast
  containerPort: {{ .root.Values.cluster.port | int }}
- name: event-bus
  containerPort: {{ .root.Values.cluster.busPort | int }}
{{- if has "gateway" $plays }}
- name: http
  containerPort: {{ .root.Values.http.port | int }}
{{- end }}
{{- if has "sandbox" $plays }}
- name: sandbox
  containerPort: {{ .root.Values.sandbox.port | int }}
{{- end }}
{{- end -}}

{{/* No probe asks about another process: one failure must not spread. */}}
{{- define "yeyak.probes" -}}
startupProbe:
  httpGet:
    path: {{ .Values.probes.startup.path }}
    port: management
  periodSeconds: {{ .Values.probes.startup.periodSeconds | int }}
  timeoutSeconds: {{ .Values.probes.startup.timeoutSeconds | int }}
  failureThreshold: {{ .Values.probes.startup.failureThreshold | int }}
readinessProbe:
  httpGet:
    path: {{ .Values.probes.readiness.path }}
    port: management
  periodSeconds: {{ .Values.probes.readiness.periodSeconds | int }}
  timeoutSeconds: {{ .Values.probes.readiness.timeoutSeconds | int }}
  failureThreshold: {{ .Values.probes.readiness.failureThreshold | int }}
livenessProbe:
  httpGet:
    path: {{ .Values.probes.liveness.path }}
    port: management
  periodSeconds: {{ .Values.probes.liveness.periodSeconds | int }}
  timeoutSeconds: {{ .Values.probes.liveness.timeoutSeconds | int }}
  failureThreshold: {{ .Values.probes.liveness.failureThreshold | int }}
{{- end -}}

{{- define "yeyak.volumeMounts" -}}
- name: config
  mountPath: /etc/yeyak
  readOnly: true
- name: tmp
  mountPath: /tmp
{{- with .Values.extraVolumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Besides the one at /etc/yeyak. */}}
{{- define "yeyak.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: {{ .Values.pods.tmpSize }}
{{- with .Values.extraVolumes }}
{{ toYaml . }}
{{- end }}
{{- end -}}
