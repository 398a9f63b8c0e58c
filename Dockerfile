# One image for web, worker and beat. The frontend is built in a stage of its own, so that no Node is in production.
FROM node:22-bookworm-slim AS frontend
WORKDIR /build/webapp/frontend
COPY webapp/frontend/package.json webapp/frontend/package-lock.json webapp/frontend/.npmrc ./
RUN npm ci --ignore-scripts
COPY webapp /build/webapp
RUN npm run build

FROM python:3.12-slim-bookworm AS packages
WORKDIR /build
COPY pyproject.toml requirements.lock ./
# Only what production needs, at the versions and with the hashes of the lock.
RUN pip install --no-cache-dir uv==0.13.9 \
 && python -m venv /opt/arbejdsgang \
 && uv pip install --no-cache --require-hashes --python /opt/arbejdsgang/bin/python -r pyproject.toml -c requirements.lock

FROM python:3.12-slim-bookworm
ENV PATH=/opt/arbejdsgang/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
RUN useradd --system --uid 10001 --home-dir /nonexistent arbejdsgang \
 && install -d -o arbejdsgang /var/lib/arbejdsgang
WORKDIR /srv/arbejdsgang
COPY --from=packages /opt/arbejdsgang /opt/arbejdsgang
COPY pyproject.toml ./
COPY processes processes
COPY workers workers
COPY bpmn bpmn
COPY webapp webapp
COPY --from=frontend /build/webapp/static/built webapp/static/built
USER arbejdsgang
EXPOSE 8000
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "--workers", "4", "--threads", "4", "--no-control-socket", "webapp.served:served()"]
