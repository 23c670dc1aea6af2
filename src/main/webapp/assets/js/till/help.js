// "Hämta hjälp": tells the staff that somebody at this till wants a hand, and says here that somebody is on the way.

const ASK_AGAIN_MS = 5000;
const byId = (id) => document.getElementById(id);

export function helpBell(code, post, say, newId) {
  let call = null;
  const said = byId('help-said');
  const button = byId('help');

  async function look() {
    if (!call) {
      return;
    }
    const { status, answer } = await post.now('GET', `/api/help/${call}`);
    if (status === 200 && answer.answered) {
      said.textContent = say('help-coming');
      button.disabled = false;
      call = null;
      return;
    }
    setTimeout(look, ASK_AGAIN_MS);
  }

  button.addEventListener('click', async () => {
    if (call) {
      return;
    }
    const id = newId();
    const { status } = await post.now('PUT', `/api/help/${id}`, { till: code });
    if (status === 200 || status === 201) {
      call = id;
      button.disabled = true;
      said.textContent = say('help-called');
      setTimeout(look, ASK_AGAIN_MS);
    } else {
      said.textContent = say('help-no-net');
    }
  });
}
