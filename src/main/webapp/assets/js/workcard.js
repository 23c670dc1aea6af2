// Reads the words of a work card aloud, where the browser has a voice for their language.

const words = document.querySelector('[data-spoken]');
const listen = document.querySelector('[data-listen]');

if (words && listen && 'speechSynthesis' in window) {
  const voice = () => speechSynthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith(words.lang));
  const show = () => { listen.hidden = !voice(); };
  speechSynthesis.addEventListener('voiceschanged', show);
  show();
  listen.addEventListener('click', () => {
    const speech = new SpeechSynthesisUtterance(words.textContent);
    speech.voice = voice();
    speech.lang = words.lang;
    speech.rate = 0.85;
    speechSynthesis.cancel();
    speechSynthesis.speak(speech);
  });
}
