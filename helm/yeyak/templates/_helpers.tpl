{{/*
Names, labels and lists. Those that say "of a component" take a dict of root (the scope of the chart) and name.
A helper that answers yes or no answers "true" or nothing.
*/}}

{{- define "yeyak.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- define "yeyak.fullname" -}}
{{- $name := include "yeyak.name" . -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* The name of what belongs to a component. */}}
{{- define "yeyak.componentName" -}}
{{- printf "%s-%s" (include "yeyak.fullname" .root) .name -}}
{{- end -}}

{{- define "yeyak.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "yeyak.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{/* What never changes, of a component. */}}
{{- define "yeyak.selectorLabels" -}}
app.kubernetes.io/name: {{ include "yeyak.name" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
app.kubernetes.io/component: {{ .name }}
{{- end -}}

{{/* All pods of the release. */}}
{{- define "yeyak.releaseLabels" -}}
app.kubernetes.io/name: {{ include "yeyak.name" . }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end -}}

{{/* All pods of the release that are members of the cluster. */}}
{{- define "yeyak.memberLabels" -}}
{{ include "yeyak.releaseLabels" . }}
yeyak.io/member: "true"
{{- end -}}

{{/* Labels of whatever belongs to a component. */}}
{{- define "yeyak.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{ include "yeyak.selectorLabels" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: yeyak
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- if .root.Values.commonLabels }}
{{ toYaml .root.Values.commonLabels }}
{{- end }}
{{- end -}}

{{/* An image, from registry, repository, tag and digest; takes a dict of image and fallback (a tag). */}}
{{- define "yeyak.image" -}}
{{- $name := .image.repository -}}
{{- if .image.registry -}}
{{- $name = printf "%s/%s" .image.registry .image.repository -}}
{{- end -}}
{{- if .image.digest -}}
{{- printf "%s@%s" $name .image.digest -}}
{{- else -}}
{{- printf "%s:%s" $name (default .fallback .image.tag) -}}
{{- end -}}
{{- end -}}

{{/* What is installed of the application, as a JSON list: the names of components. */}}
{{- define "yeyak.components" -}}
{{- $names := list -}}
{{- if eq .Values.topology "together" -}}
{{- $names = list "together" -}}
{{- else -}}
{{- range $name := list "gateway" "reservation" "ticket" "payment" "ticketlist" "auditor" "sandbox" -}}
{{- if (index $.Values.components $name).enabled -}}
{{- $names = append $names $name -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- toJson $names -}}
{{- end -}}

{{/* All roles that the release plays, as a JSON list. */}}
{{- define "yeyak.allRoles" -}}
{{- if eq .Values.topology "together" -}}
{{- toJson .Values.components.together.roles -}}
{{- else -}}
{{- include "yeyak.components" . -}}
{{- end -}}
{{- end -}}

{{/* The roles of a component, as a JSON list. The migrations are about all roles that keep something. */}}
{{- define "yeyak.roles" -}}
{{- $all := include "yeyak.allRoles" .root | fromJsonArray -}}
{{- if eq .name "together" -}}
{{- toJson $all -}}
{{- else if eq .name "migrations" -}}
{{- $keeping := list -}}
{{- range $role := list "reservation" "ticket" "payment" "ticketlist" "sandbox" -}}
{{- if has $role $all -}}
{{- $keeping = append $keeping $role -}}
{{- end -}}
{{- end -}}
{{- toJson $keeping -}}
{{- else -}}
{{- toJson (list .name) -}}
{{- end -}}
{{- end -}}

{{/* Which component plays a role; takes a dict of root and role. */}}
{{- define "yeyak.playerOf" -}}
{{- if eq .root.Values.topology "together" -}}
together
{{- else -}}
{{- .role -}}
{{- end -}}
{{- end -}}

{{/* Whether something scales a component. */}}
{{- define "yeyak.isScaled" -}}
{{- $component := index .root.Values.components .name -}}
{{- if or (dig "autoscaling" "enabled" false $component) (dig "keda" "enabled" false $component) -}}
true
{{- end -}}
{{- end -}}

{{/* How many pods a component has at least. */}}
{{- define "yeyak.fewest" -}}
{{- $component := index .root.Values.components .name -}}
{{- if dig "keda" "enabled" false $component -}}
{{- $component.keda.minReplicas | int -}}
{{- else if dig "autoscaling" "enabled" false $component -}}
{{- $component.autoscaling.minReplicas | int -}}
{{- else -}}
{{- $component.replicas | int -}}
{{- end -}}
{{- end -}}

{{/* How many members the cluster has at least. */}}
{{- define "yeyak.fewestMembers" -}}
{{- $members := 0 -}}
{{- if .Values.grid.enabled -}}
{{- $members = .Values.grid.replicas | int -}}
{{- end -}}
{{- range $name := include "yeyak.components" . | fromJsonArray -}}
{{- $members = add $members (include "yeyak.fewest" (dict "root" $ "name" $name) | int) -}}
{{- end -}}
{{- $members -}}
{{- end -}}

{{- define "yeyak.clusterName" -}}
{{- default (include "yeyak.fullname" .) .Values.cluster.name -}}
{{- end -}}

{{/* The headless service that names all members. */}}
{{- define "yeyak.membersService" -}}
{{- printf "%s-cluster" (include "yeyak.fullname" .) -}}
{{- end -}}

{{- define "yeyak.membersDns" -}}
{{- printf "%s.%s.svc.%s" (include "yeyak.membersService" .) .Release.Namespace .Values.clusterDomain -}}
{{- end -}}

{{/* The Cluster of CloudNativePG. */}}
{{- define "yeyak.cnpgName" -}}
{{- printf "%s-db" (include "yeyak.fullname" .) -}}
{{- end -}}

{{/* Where the database of a context is; takes a dict of root and role. */}}
{{- define "yeyak.databaseHost" -}}
{{- $own := (index .root.Values.database.contexts .role).host -}}
{{- if $own -}}
{{- $own -}}
{{- else if .root.Values.database.host -}}
{{- .root.Values.database.host -}}
{{- else -}}
{{- printf "%s-rw.%s.svc.%s" (include "yeyak.cnpgName" .root) .root.Release.Namespace .root.Values.clusterDomain -}}
{{- end -}}
{{- end -}}

{{/* The Kafka resource of Strimzi. */}}
{{- define "yeyak.kafkaName" -}}
{{- default (printf "%s-kafka" (include "yeyak.fullname" .)) .Values.strimzi.clusterName -}}
{{- end -}}

{{- define "yeyak.bootstrapServers" -}}
{{- if .Values.kafka.bootstrapServers -}}
{{- .Values.kafka.bootstrapServers -}}
{{- else -}}
{{- $port := ternary 9093 9092 .Values.strimzi.users.enabled -}}
{{- $service := printf "%s-kafka-bootstrap" (include "yeyak.kafkaName" .) -}}
{{- printf "%s.%s.svc.%s:%d" $service .Release.Namespace .Values.clusterDomain $port -}}
{{- end -}}
{{- end -}}

{{- define "yeyak.kafkaProtocol" -}}
{{- if .Values.strimzi.users.enabled -}}
SSL
{{- else -}}
{{- .Values.kafka.securityProtocol -}}
{{- end -}}
{{- end -}}

{{/* Where payment finds the provider. */}}
{{- define "yeyak.providerUrl" -}}
{{- if .Values.payment.provider.url -}}
{{- .Values.payment.provider.url -}}
{{- else -}}
{{- $service := printf "%s-sandbox" (include "yeyak.fullname" .) -}}
{{- printf "http://%s.%s.svc.%s:%d" $service .Release.Namespace .Values.clusterDomain (.Values.sandbox.port | int) -}}
{{- end -}}
{{- end -}}
