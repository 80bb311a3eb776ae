# What the browser needs is in its bundle; the server runs without those packages.
FROM node:24-slim AS build
ENV NX_DAEMON=false
WORKDIR /samenspel
COPY . .
RUN npm ci --no-audit --no-fund --loglevel=error \
 && npx nx run-many --target=build --outputStyle=static \
 && npm prune --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/.cache node_modules/node-linux-* node_modules/@angular node_modules/lucide-static
RUN mkdir /release \
 && cp --archive --parents package.json node_modules libs/*/package.json libs/*/dist \
      apps/*/package.json apps/*/dist migrations/package.json migrations/dist /release

FROM node:24-slim
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps
WORKDIR /samenspel
COPY --from=build /release ./
USER node
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]
