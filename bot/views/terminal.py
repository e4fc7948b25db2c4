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
