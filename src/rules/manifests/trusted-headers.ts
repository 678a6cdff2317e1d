/** The variable that names the header in which a proxy says who the user is. */
export const TRUSTED_EMAIL = 'WEBUI_AUTH_TRUSTED_EMAIL_HEADER';
