import type { Locale } from '@ketnoi/common';
import { html, Html } from './html.js';
import { plainPage } from './plain-page.js';

const FIELD = new Html(`input{min-height:44px;width:100%;padding:8px 12px;border:1px solid #767C70;border-radius:4px;font:inherit}`);

/** A page that asks for one press of a button: opening a link changes nothing, since mail scanners open links. */
export const pressPage = (locale: Locale, title: string, sentence: string, button: string): string =>
  plainPage(locale, title, html`<div class="narrow"><h1>${title}</h1><p>${sentence}</p><form method="post"><button>${button}</button></form></div>`);

/** A page that tells how it went. */
export const saidPage = (locale: Locale, title: string, sentence: string): string =>
  plainPage(locale, title, html`<div class="narrow"><h1>${title}</h1><p>${sentence}</p></div>`);

/** Where a new password is typed; `flaw` says what was wrong with the last one. */
export const passwordPage = (locale: Locale, flaw: string | null): string => {
  const words = PASSWORD[locale];
  return plainPage(
    locale,
    words.title,
    html`<style>${FIELD}</style><div class="narrow"><h1>${words.title}</h1>${flaw ? html`<p role="alert" id="flaw"><strong>${flaw}</strong></p>` : null}
<form method="post"><p><label for="password">${words.label}</label></p>
<p><input id="password" name="password" type="password" autocomplete="new-password" minlength="15" maxlength="256" required ${flaw ? new Html('aria-describedby="flaw" aria-invalid="true"') : null}></p>
<button>${words.button}</button></form></div>`,
  );
};

/** Where an invited person says who takes the role; what was typed is kept but for the password. */
export const invitationPage = (locale: Locale, email: string, flaw: string | null): string => {
  const words = INVITATION[locale];
  return plainPage(
    locale,
    words.title,
    html`<style>${FIELD}</style><div class="narrow"><h1>${words.title}</h1><p>${words.what}</p>${flaw ? html`<p role="alert" id="flaw"><strong>${flaw}</strong></p>` : null}
<form method="post"><p><label for="email">${words.email}</label></p>
<p><input id="email" name="email" type="email" autocomplete="username" maxlength="320" required value="${email}" ${flaw ? new Html('aria-describedby="flaw" aria-invalid="true"') : null}></p>
<p><label for="password">${words.password}</label></p><p><input id="password" name="password" type="password" autocomplete="current-password" required></p>
<button>${words.button}</button></form></div>`,
  );
};

const INVITATION = {
  vi: {
    title: 'Nhận lời mời',
    what: 'Đăng nhập bằng tài khoản của bạn để nhận vai trò ghi trong thư mời. Lần đăng nhập này chỉ dùng cho việc đó.',
    email: 'Địa chỉ thư điện tử',
    password: 'Mật khẩu',
    button: 'Đăng nhập và nhận lời mời',
  },
  en: {
    title: 'Accept the invitation',
    what: 'Sign in with your account to take the role that the mail offers. This sign-in lasts for this one act.',
    email: 'E-mail address',
    password: 'Password',
    button: 'Sign in and accept',
  },
} as const;

const PASSWORD = {
  vi: { title: 'Đặt mật khẩu mới', label: 'Mật khẩu mới, ít nhất 15 ký tự; một câu dễ nhớ là tốt nhất', button: 'Đặt mật khẩu' },
  en: { title: 'Set a new password', label: 'New password, at least 15 characters; a sentence you remember is best', button: 'Set the password' },
} as const;
