import { given, type Variable } from '../../../k8s/environment';
import type { UserPermissions } from './permissions';

/** The variables of permissions; Open WebUI stores all of them under one key. */
export function permissionVariables(permissions: UserPermissions): Variable[] {
  return Object.entries(VARIABLES).flatMap(([group, names]) => {
    const said: { readonly [name: string]: boolean } = { ...permissions[group as keyof UserPermissions] };
    const entries = Object.entries<string>(names).map(([name, variable]) => [
      `USER_PERMISSIONS_${variable}`,
      said[name],
    ]);
    return given(Object.fromEntries(entries));
  });
}

/** The variable of each permission, without what all of them begin with. */
const VARIABLES: { readonly [G in keyof Required<UserPermissions>]: Names<Required<UserPermissions>[G]> } = {
  workspace: {
    models: 'WORKSPACE_MODELS_ACCESS',
    knowledge: 'WORKSPACE_KNOWLEDGE_ACCESS',
    prompts: 'WORKSPACE_PROMPTS_ACCESS',
    tools: 'WORKSPACE_TOOLS_ACCESS',
    skills: 'WORKSPACE_SKILLS_ACCESS',
    modelsImport: 'WORKSPACE_MODELS_IMPORT',
    modelsExport: 'WORKSPACE_MODELS_EXPORT',
    promptsImport: 'WORKSPACE_PROMPTS_IMPORT',
    promptsExport: 'WORKSPACE_PROMPTS_EXPORT',
    toolsImport: 'WORKSPACE_TOOLS_IMPORT',
    toolsExport: 'WORKSPACE_TOOLS_EXPORT',
    skillsImport: 'WORKSPACE_SKILLS_IMPORT',
    skillsExport: 'WORKSPACE_SKILLS_EXPORT',
  },
  sharing: {
    models: 'WORKSPACE_MODELS_ALLOW_SHARING',
    publicModels: 'WORKSPACE_MODELS_ALLOW_PUBLIC_SHARING',
    knowledge: 'WORKSPACE_KNOWLEDGE_ALLOW_SHARING',
    publicKnowledge: 'WORKSPACE_KNOWLEDGE_ALLOW_PUBLIC_SHARING',
    prompts: 'WORKSPACE_PROMPTS_ALLOW_SHARING',
    publicPrompts: 'WORKSPACE_PROMPTS_ALLOW_PUBLIC_SHARING',
    tools: 'WORKSPACE_TOOLS_ALLOW_SHARING',
    publicTools: 'WORKSPACE_TOOLS_ALLOW_PUBLIC_SHARING',
    skills: 'WORKSPACE_SKILLS_ALLOW_SHARING',
    publicSkills: 'WORKSPACE_SKILLS_ALLOW_PUBLIC_SHARING',
    notes: 'NOTES_ALLOW_SHARING',
    publicNotes: 'NOTES_ALLOW_PUBLIC_SHARING',
    folders: 'FOLDERS_ALLOW_SHARING',
    publicChats: 'CHAT_ALLOW_PUBLIC_SHARING',
    openChats: 'CHAT_ALLOW_OPEN_SHARING',
    publicCalendars: 'CALENDAR_ALLOW_PUBLIC_SHARING',
  },
  accessGrants: {
    users: 'ACCESS_GRANTS_ALLOW_USERS',
    groups: 'ACCESS_GRANTS_ALLOW_GROUPS',
  },
  chat: {
    controls: 'CHAT_CONTROLS',
    valves: 'CHAT_VALVES',
    systemPrompt: 'CHAT_SYSTEM_PROMPT',
    parameters: 'CHAT_PARAMS',
    fileUpload: 'CHAT_FILE_UPLOAD',
    webUpload: 'CHAT_WEB_UPLOAD',
    delete: 'CHAT_DELETE',
    deleteMessage: 'CHAT_DELETE_MESSAGE',
    continueResponse: 'CHAT_CONTINUE_RESPONSE',
    regenerateResponse: 'CHAT_REGENERATE_RESPONSE',
    rateResponse: 'CHAT_RATE_RESPONSE',
    edit: 'CHAT_EDIT',
    share: 'CHAT_SHARE',
    export: 'CHAT_EXPORT',
    import: 'CHAT_IMPORT',
    speechToText: 'CHAT_STT',
    textToSpeech: 'CHAT_TTS',
    call: 'CHAT_CALL',
    multipleModels: 'CHAT_MULTIPLE_MODELS',
    temporary: 'CHAT_TEMPORARY',
    temporaryEnforced: 'CHAT_TEMPORARY_ENFORCED',
  },
  features: {
    apiKeys: 'FEATURES_API_KEYS',
    notes: 'FEATURES_NOTES',
    folders: 'FEATURES_FOLDERS',
    channels: 'FEATURES_CHANNELS',
    directToolServers: 'FEATURES_DIRECT_TOOL_SERVERS',
    webSearch: 'FEATURES_WEB_SEARCH',
    imageGeneration: 'FEATURES_IMAGE_GENERATION',
    codeInterpreter: 'FEATURES_CODE_INTERPRETER',
    memories: 'FEATURES_MEMORIES',
    automations: 'FEATURES_AUTOMATIONS',
    calendar: 'FEATURES_CALENDAR',
    userWebhooks: 'FEATURES_USER_WEBHOOKS',
  },
  settings: {
    interface: 'SETTINGS_INTERFACE',
  },
};

type Names<T> = { readonly [K in keyof Required<T>]: string };
