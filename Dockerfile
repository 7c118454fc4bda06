# Both roles in one small image: `docker build -t punchout .`, then
# `docker run -p 127.0.0.1:8488:8488 -e PUNCHOUT_TOKEN=choose-one punchout`
FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml constraints.txt README.md CHANGELOG.md LICENSE ./
COPY punchout punchout
COPY schemas schemas
COPY templates templates
RUN python -m venv /opt/punchout \
 && /opt/punchout/bin/pip install --no-cache-dir --no-compile -c constraints.txt ".[server,postgres,tls]" \
 # Nothing is installed any more, and what installs is a tenth of it all.
 && /opt/punchout/bin/pip uninstall --quiet --yes pip \
 # Without bytecode a start takes several times as long, and this user may not write any later.
 && /opt/punchout/bin/python -m compileall -q -j 0 /opt/punchout/lib

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /data --create-home punchout
COPY --from=build /opt/punchout /opt/punchout
ENV PATH="/opt/punchout/bin:$PATH" \
    PYTHONUNBUFFERED=1 \
    PUNCHOUT_HOST=0.0.0.0 \
    PUNCHOUT_DB=sqlite:////data/punchout.db
USER punchout
WORKDIR /data
VOLUME /data
EXPOSE 8488
HEALTHCHECK --interval=5s --timeout=3s --start-period=15s CMD ["punchout", "ready"]
ENTRYPOINT ["punchout"]
CMD ["serve"]
