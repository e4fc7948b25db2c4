"""What the terminal chat says for itself."""

PROMPT = "I: "
WELCOME = (
    "Klyngehjælp i terminalen. Skriv jeres spørgsmål og tryk Enter. Står der tal i kantede"
    " parenteser, kan I skrive tallet. Slut med Ctrl-D."
)
GOODBYE = "På gensyn!"
WHY_HERE = (
    "TELEGRAM_BOT_TOKEN er ikke sat, så vi taler sammen her. Sæt den i .env, så svarer jeg på"
    " Telegram."
)
QR_WRITTEN = "{file} er klar til at printe. Den åbner {link}"
CANNOT_WRITE = "Jeg kan ikke skrive {file}. Vælg en anden fil med --out."
WHICH_BOT = (
    "TELEGRAM_BOT_TOKEN er ikke sat, så jeg kender ikke bottens navn. Sæt den i .env, eller skriv"
    " navnet: --username navnet_bot"
)
